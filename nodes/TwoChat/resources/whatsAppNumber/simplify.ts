import type { IDataObject } from 'n8n-workflow';

import { connectionStatus } from '../../twochat/connectionStatus';
import { isoTime } from '../../twochat/time';

/** A WhatsApp number (`channel`, DOCS WhatsApp/Web/list-numbers) in few fields. */
export const simplifyWhatsAppNumber = (number: IDataObject): IDataObject => ({
	uuid: number.uuid ?? null,
	phoneNumber: number.phone_number ?? null,
	name: number.friendly_name ?? number.pushname ?? null,
	status: connectionStatus(number.connection_status),
	enabled: number.enabled ?? null,
	isBusiness: number.is_business_profile ?? null,
	country: number.iso_country_code ?? null,
	channelType: number.channel_type ?? null,
	createdAt: isoTime(number.created_at),
	updatedAt: isoTime(number.updated_at),
});
