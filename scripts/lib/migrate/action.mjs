/**
 * The action node of 2Chat's own package (0.4.2 to 0.4.6), as ours. What the parameters of that node meant is read from its
 * public code.
 *
 * @typedef {Record<string, any>} Parameters
 * @typedef {{parameters: Parameters, output: 'sent' | 'asBefore'}} Migrated
 * @typedef {(text: string) => void} Tell says what could not be carried over
 */

const byNumber = (value) => ({ __rl: true, mode: 'number', value });
const byId = (value) => ({ __rl: true, mode: 'id', value });

/** What an expression gives is known at the run only. */
const isExpression = (value) => typeof value === 'string' && value.startsWith('=');

/** Without the entries that are empty, as n8n leaves out what was not filled in. */
const filled = (entries) =>
	Object.fromEntries(
		Object.entries(entries).filter(([, value]) => value !== '' && value !== undefined),
	);

/** Whom Message → Send and Send to Group wrote to. */
function to({ toNumber = '', whatsappGroupUuid = '' }, tell) {
	if (toNumber !== '' || whatsappGroupUuid === '') return byNumber(toNumber);
	if (whatsappGroupUuid !== 'all') return byId(whatsappGroupUuid);
	tell(
		'it wrote to all groups at once. Put WhatsApp Group → Get Many before it, and the ID into To',
	);
	return byId('');
}

/** A text, or a file with a text. */
function textOrFile({ text, url }, tell) {
	if (url === '') return { operation: 'sendText', message: text };
	if (isExpression(url))
		tell('it sent a text alone where URL was empty. Send Media refuses an empty address');
	return { operation: 'sendMedia', mediaUrl: url, ...filled({ message: text }) };
}

/** @param {Parameters} old @param {Tell} tell */
function sendMessage(old, tell) {
	const { text = '', url = '', pinLocation = {} } = old;
	const ends = { resource: 'message', from: byNumber(old.whatsappNumber ?? ''), to: to(old, tell) };
	if (Object.keys(pinLocation).length > 0) {
		const { latitude = '', longitude = '', ...more } = pinLocation;
		if (url !== '') tell('a location goes without a file now. Add a Send Media after it');
		return {
			...ends,
			operation: 'sendLocation',
			latitude,
			longitude,
			additionalFields: filled(more),
		};
	}
	return { ...ends, ...textOrFile({ text, url }, tell) };
}

/** @param {Parameters} old */
const checkNumber = (old) => ({
	resource: 'whatsAppNumber',
	operation: 'checkNumber',
	whatsappNumber: byNumber(old.phoneNumber ?? ''),
	contactNumber: old.phoneNumberToCheck ?? '',
	simplify: false,
});

const wabaEnds = (old) => ({
	resource: 'wabaMessage',
	from: byNumber(old.wabaNumber ?? ''),
	to: byNumber(old.toNumber ?? ''),
});

/** @param {Parameters} old @param {Tell} tell */
const sendByWaba = ({ text = '', url = '', ...old }, tell) => ({
	...wabaEnds(old),
	...textOrFile({ text, url }, tell),
});

/** @param {Parameters} old @param {Tell} tell */
function sendTemplate(old, tell) {
	const body = old.bodyParams?.values ?? [];
	const header = old.headerParams?.values ?? [];
	if (header.length > 0)
		tell(
			'the header goes as 2Chat documents it, "header"; the old node sent "headers". Try it once',
		);
	if (header.length > 1)
		tell('it had several header values. WhatsApp knows one; the first was taken');
	const values = body.map(({ value }, index) => [`body_${index + 1}`, value]);
	if (header.length > 0) values.push(['header_text', header[0].value]);
	return {
		...wabaEnds(old),
		operation: 'sendTemplate',
		template: byId(old.templateUuid ?? ''),
		templateVariables: { mappingMode: 'defineBelow', value: Object.fromEntries(values) },
	};
}

/** @param {Parameters} old since 0.4.4 */
function sendInteractive(old) {
	const { interactiveType = 'button', bodyText = '', headerText, footerText } = old;
	const sections = old.sections?.values ?? [];
	const rowOf = ({ id, title, description }, section) =>
		filled({ label: title, description, section, id });
	const tappable = {
		button: {
			buttons: {
				button: (old.buttons?.values ?? []).map(({ id, title }) => filled({ label: title, id })),
			},
		},
		list: {
			listButton: old.listButtonText ?? '',
			rows: {
				row: sections.flatMap(({ title, rows }) =>
					(rows?.values ?? []).map((row) => rowOf(row, title)),
				),
			},
		},
		cta_url: { linkText: old.ctaDisplayText ?? '', linkUrl: old.ctaUrl ?? '' },
	}[interactiveType];
	const options = filled({ header: headerText, footer: footerText });
	return {
		...wabaEnds(old),
		operation: 'sendInteractive',
		message: bodyText,
		interactiveType,
		...tappable,
		...(Object.keys(options).length > 0 && { options }),
	};
}

/** What became of each operation. */
const OPERATIONS = {
	'message.send': sendMessage,
	'message.sendToGroup': sendMessage,
	'phoneNumber.check': checkNumber,
	'waba.send': sendByWaba,
	'waba.sendTemplate': sendTemplate,
	'waba.sendInteractive': sendInteractive,
};

/** The operation that a resource had at first; n8n does not store it. */
const FIRST = { message: 'send', phoneNumber: 'check', waba: 'send' };

/**
 * @param {Parameters} old what n8n has stored of the old node
 * @param {Tell} tell
 * @returns {Migrated | undefined} nothing for an operation that this package does not have
 */
export function migrateAction(old, tell) {
	const { resource = 'message' } = old;
	const operation = old.operation ?? FIRST[resource];
	const change = OPERATIONS[`${resource}.${operation}`];
	if (change === undefined) {
		tell(`there is no operation for its ${resource} → ${operation}. It was left as it is`);
		return undefined;
	}
	return {
		parameters: change(old, tell),
		output: resource === 'phoneNumber' ? 'asBefore' : 'sent',
	};
}
