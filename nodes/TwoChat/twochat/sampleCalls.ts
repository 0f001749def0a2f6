import type { IDataObject } from 'n8n-workflow';

import { id, JANE, TIME } from './sampleParts';

/** An inbound call that has ended (DOCS Phone-Calls; docs/2chat-api.md, 7.5). */
export const call = (more: IDataObject = {}): IDataObject => ({
	uuid: id('CDR'),
	account_uuid: id('ACC'),
	callid: 'abc123',
	direction: 'I',
	active: false,
	from: JANE,
	iso_country_code: 'US',
	received_on_number: '+15550100004',
	received_on_number_uuid: id('DID'),
	is_toll_free: false,
	status: 'ANSWERED',
	start_time: `${TIME}Z`,
	end_time: '2026-01-01T00:01:00Z',
	duration: 60,
	recording_url: 'https://files.example.com/call.mp3',
	created_at: `${TIME}Z`,
	updated_at: '2026-01-01T00:01:00Z',
	contact: { uuid: id('CON'), first_name: 'Jane' },
	agent: { uuid: id('USR'), first_name: 'Ada' },
	...more,
});

/** `from` is the user who called, the number is `caller_id_used` (DOCS Phone-Calls; docs/2chat-api.md, 7.5). */
export function outboundCall(): IDataObject {
	const sample = call({
		direction: 'O',
		from: id('USR'),
		to_number: JANE,
		caller_id_uuid: id('VCI'),
		caller_id_used: '+15550100004',
		is_sip_trunk_call: false,
		status: 'COMPLETED',
		agent_id: id('USR'),
		call_cost: {
			callid: 'abc123',
			forwarded: false,
			toll_free: false,
			start_dt: `${TIME}Z`,
			end_dt: '2026-01-01T00:01:00Z',
			duration: 61,
			call_price: 0.0129,
		},
	});
	delete sample.received_on_number;
	delete sample.received_on_number_uuid;
	return sample;
}

/** While a call rings, what only its end tells is absent (DOCS Phone-Calls/webhooks/payload-examples). */
export function activeCall(): IDataObject {
	const sample = call({ active: true, status: 'RINGING' });
	for (const key of ['start_time', 'end_time', 'duration', 'recording_url']) delete sample[key];
	return sample;
}
