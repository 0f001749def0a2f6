import type { IDataObject } from 'n8n-workflow';

import { readDirection } from '../../twochat/direction';
import { isoTime } from '../../twochat/time';
import { entryOf, part, text } from '../../twochat/values';

/** A call in a lean form; `durationSeconds` and times as 2Chat gives them, in seconds and UTC (DOCS Phone-Calls). */
export function simplifyCall(call: IDataObject): IDataObject {
	const agent = part(call, 'agent');
	return {
		uuid: call.uuid ?? null,
		direction: readDirection(call.direction),
		status: call.status ?? null,
		from: call.from ?? null,
		to: call.to_number ?? null,
		startedAt: isoTime(call.start_time ?? call.created_at),
		durationSeconds: call.duration ?? null,
		price: part(call, 'call_cost').call_price ?? null,
		recordingUrl: call.recording_url ?? null,
		...(call.agent === undefined ? {} : { agentName: agent.full_name ?? null }),
	};
}

/** What a caller ID is a number of (DOCS Phone-Calls/list-caller-ids names the letters alone). */
const KINDS: Record<string, string> = {
	VN: 'virtual number',
	WW: 'WhatsApp number',
	WA: 'WABA number',
	CI: 'caller ID',
};

/** A caller ID in a lean form. */
export const simplifyCallerId = (callerId: IDataObject): IDataObject => ({
	uuid: callerId.uuid ?? null,
	phoneNumber: callerId.phone_number ?? null,
	name: callerId.friendly_name ?? null,
	kind: entryOf(KINDS, text(callerId.type)) ?? callerId.type ?? null,
	verified: callerId.verified ?? null,
	channelUuid: callerId.channel_uuid ?? null,
	expiresAt: isoTime(callerId.expires_at),
});
