import type { Resource } from '../operations/resource';
import { account } from './account';
import { call } from './call';
import { catalogCollection } from './catalogCollection';
import { catalogProduct } from './catalogProduct';
import { contact } from './contact';
import { conversation } from './conversation';
import { flow } from './flow';
import { group } from './group';
import { message } from './message';
import { numberPurchase } from './numberPurchase';
import { sms } from './sms';
import { template } from './template';
import { virtualNumber } from './virtualNumber';
import { wabaMessage } from './wabaMessage';
import { wabaNumber } from './wabaNumber';
import { webhook } from './webhook';
import { whatsAppNumber } from './whatsAppNumber';

/** All that the node can do, in the order of its Resource dropdown: by name. */
export const resources: Resource[] = [
	account,
	catalogCollection,
	catalogProduct,
	contact,
	flow,
	numberPurchase,
	call,
	sms,
	virtualNumber,
	wabaMessage,
	wabaNumber,
	template,
	webhook,
	conversation,
	group,
	message,
	whatsAppNumber,
];

/** The resource that is chosen at first. */
export const firstResource = message.value;
