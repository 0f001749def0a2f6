import type { IDataObject } from 'n8n-workflow';

import { readDirection } from '../../twochat/direction';
import { isoTime } from '../../twochat/time';

/** An SMS in a lean form: who wrote what to whom, when, which way. */
export const simplifySms = (sms: IDataObject): IDataObject => ({
	uuid: sms.uuid ?? null,
	from: sms.source ?? null,
	to: sms.destination ?? null,
	direction: readDirection(sms.direction),
	text: sms.text ?? null,
	price: sms.price ?? null,
	time: isoTime(sms.timestamp ?? sms.created_at),
});
