import type { IDataObject } from 'n8n-workflow';

import { connectionStatus } from '../../twochat/connectionStatus';

/** A WABA number in a lean form. */
export const simplifyWabaNumber = (number: IDataObject): IDataObject => ({
	uuid: number.uuid ?? null,
	phoneNumber: number.phone_number ?? null,
	name: number.friendly_name ?? number.verified_name ?? number.pushname ?? null,
	verifiedName: number.verified_name ?? null,
	status: connectionStatus(number.connection_status),
	enabled: number.enabled ?? null,
	provider: number.messaging_provider ?? null,
	isOnlyForCalls: number.is_only_for_calls ?? null,
	country: number.iso_country_code ?? null,
});
