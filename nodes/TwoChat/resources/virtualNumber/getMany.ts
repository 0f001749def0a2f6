import type { IDataObject } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { isoTime } from '../../twochat/time';
import { PHONE_PAGES } from '../../twochat/paging';

/** A virtual number in a lean form. */
const simplifyVirtualNumber = (number: IDataObject): IDataObject => ({
	uuid: number.uuid ?? null,
	phoneNumber: number.phone_number ?? null,
	name: number.friendly_name ?? null,
	status: number.status_text ?? number.status ?? null,
	country: number.iso_country_code ?? null,
	region: number.region_name ?? null,
	isTollFree: number.is_toll_free ?? null,
	recordsInbound: number.record_inbound ?? null,
	expiresAt: isoTime(number.expires_at),
});

/** DOCS Phone-Calls/list-virtual-numbers. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many virtual numbers',
	description: 'List the phone numbers that the account has bought for calls and SMS',
	request: { method: 'GET', url: '/voip/virtual-numbers' },
	answer: manyItems('numbers', { paging: PHONE_PAGES, simplify: simplifyVirtualNumber }),
	fields: [...listFields(), ...simplifyFields()],
});
