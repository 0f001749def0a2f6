/** What 2Chat's own IDs stand for, by the letters they begin with (docs/2chat-api.md, 1). */
const KINDS: Record<string, string> = {
	ACC: 'an account',
	USR: 'a user',
	CON: 'a contact',
	WPN: 'a WhatsApp number',
	WAN: 'a WABA number',
	WAG: 'a group',
	MSG: 'a message',
	WHK: 'a webhook',
	TMP: 'a template',
	DID: 'a virtual number',
	VCI: 'a caller ID',
	CDR: 'a call',
	SMS: 'an SMS number',
	SMI: 'an SMS',
	SMO: 'an SMS',
	FLW: 'a flow',
};

const UUID = /^([A-Z]{3})-?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** What `text` is the ID of at 2Chat, such as "a contact"; undefined where it is no such ID. */
export const kindOfId = (text: string): string | undefined =>
	KINDS[UUID.exec(text.trim())?.[1].toUpperCase() ?? ''];
