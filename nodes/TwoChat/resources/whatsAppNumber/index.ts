import type { Resource } from '../../operations/resource';
import { checkNumber } from './checkNumber';
import { connect } from './connect';
import { create } from './create';
import { deleteOperation } from './delete';
import { disconnect } from './disconnect';
import { get } from './get';
import { getMany } from './getMany';
import { getQrCode } from './getQrCode';
import { getStatus } from './getStatus';
import { postStatus } from './postStatus';
import { setAbout } from './setAbout';
import { setProfilePicture } from './setProfilePicture';

export const whatsAppNumber: Resource = {
	name: 'WhatsApp Number',
	value: 'whatsAppNumber',
	description: 'A WhatsApp number of the account, connected by QR code, and its profile',
	first: getMany,
	operations: [
		checkNumber,
		connect,
		create,
		deleteOperation,
		disconnect,
		get,
		getMany,
		getQrCode,
		getStatus,
		postStatus,
		setAbout,
		setProfilePicture,
	],
};
