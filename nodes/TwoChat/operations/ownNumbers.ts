import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { BadInput } from '../transport/errors/badInput';
import { restated } from '../transport/errors/restated';
import { personKey } from '../twochat/persons';
import { parsePhoneNumber } from '../twochat/phoneNumbers';
import type { NumberKind } from './numbers';
import { listNumbers } from './numbers';
import { onlyNumber } from './onlyNumber';
import { isShown, writtenAt } from './request';
import type { Field } from './routing';

type Name = 'phone_number' | 'uuid';

/** What 2Chat wants of the number that a field chooses, by the list that the field offers. */
const FIELDS: Record<string, { kind: NumberKind; wants: Name }> = {
	searchWhatsAppNumbers: { kind: 'whatsapp', wants: 'phone_number' },
	searchWhatsAppChannels: { kind: 'whatsapp', wants: 'uuid' },
	searchWabaNumbers: { kind: 'waba', wants: 'phone_number' },
	searchWabaChannels: { kind: 'waba', wants: 'uuid' },
	searchSmsNumbers: { kind: 'sms', wants: 'phone_number' },
	searchSmsChannels: { kind: 'sms', wants: 'uuid' },
	searchVirtualNumbers: { kind: 'virtualNumber', wants: 'uuid' },
};

/** The field of the number that sends: left empty, it is the only connected one. */
const SENDER = 'from';

interface OwnNumberField {
	/** Path of its parameter. */
	path: string;
	label: string;
	kind: NumberKind;
	wants: Name;
}

/** 2Chat's IDs of the account's numbers (docs/2chat-api.md, 10). */
const isId = (text: string): boolean => /^(WPN|WAN|SMS|DID)[0-9a-f]{8}-/i.test(text);
const isNumber = (text: string): boolean => 'number' in parsePhoneNumber(text);

/** True where the account's list has to be asked for what 2Chat wants instead. */
const isOther = (text: string, wants: Name): boolean =>
	wants === 'uuid' ? isNumber(text) : isId(text);

function ownNumberFields(fields: Field[], context: IExecuteFunctions, path = ''): OwnNumberField[] {
	const node = context.getNode();
	return fields.flatMap((field) => {
		if (!isShown(field, node)) return [];
		const { name, displayName: label, type, modes = [], options = [] } = field;
		if (type === 'collection') return ownNumberFields(options as Field[], context, `${name}.`);
		const about = FIELDS[modes[0]?.typeOptions?.searchListMethod ?? ''];
		return about ? [{ ...about, path: `${path}${name}`, label }] : [];
	});
}

/**
 * The run's parameters, in which one of the account's numbers may be chosen by phone number or by ID, whatever
 * 2Chat wants: it is looked up in the account's list, once for a run and kind, and only where it has to be.
 * @returns the context itself where nothing has to be looked up; else one whose `getNodeParameter` gives what 2Chat
 * wants, and throws BadInput for a number that the account does not have, or what kept it from being looked up
 */
export async function withOwnNumbers(
	context: IExecuteFunctions,
	fields: Field[],
	items: number,
): Promise<IExecuteFunctions> {
	const lists = new Map<NumberKind, Promise<IDataObject[]>>();
	const list = async (kind: NumberKind) => {
		if (!lists.has(kind)) lists.set(kind, listNumbers(context, kind));
		return await (lists.get(kind) as Promise<IDataObject[]>);
	};
	const found = new Map<string, unknown>();
	for (const field of ownNumberFields(fields, context)) {
		const valueAt = readerOf(context, field.path);
		for (let index = 0; index < items; index++) {
			const given = valueAt(index);
			const isLeftEmpty = given === '' && field.path === SENDER;
			if (given === undefined || !(isLeftEmpty || isOther(given, field.wants))) continue;
			const looked = isLeftEmpty
				? onlyNumber(context, field.kind, async () => await looking(field, given, list))
				: lookUp(given, field, list);
			const value = await looked.catch((error: Error) => error);
			found.set(`${field.path} ${index}`, value);
		}
	}
	if (found.size === 0) return context;
	const getNodeParameter = (name: string, index: number, ...more: [unknown, object]) => {
		const value = found.get(`${name} ${index}`);
		if (value instanceof Error) throw value;
		return value ?? context.getNodeParameter(name, index, ...more);
	};
	return Object.create(context, { getNodeParameter: { value: getNodeParameter } }) as never;
}

const isExpression = (value: unknown): boolean =>
	typeof value === 'string' && value.startsWith('=');

/** Reads a parameter of each item; once, where no expression makes it another for each. */
function readerOf(context: IExecuteFunctions, path: string) {
	const written = writtenAt(context.getNode(), path);
	const { value = written } = Object(written) as { value?: unknown };
	if (value === undefined || isExpression(value)) {
		return (index: number) => valueOf(context, path, index);
	}
	let first: { given?: string } | undefined;
	return (index: number) => (first ??= { given: valueOf(context, path, index) }).given;
}

/** Undefined where its expression fails, which is said when the item is read. */
function valueOf(context: IExecuteFunctions, path: string, index: number): string | undefined {
	try {
		const value: unknown = context.getNodeParameter(path, index, '', { extractValue: true });
		const located = Object(value) as { value?: unknown };
		return String(located.value ?? value ?? '').trim();
	} catch {
		return undefined;
	}
}

type List = (kind: NumberKind) => Promise<IDataObject[]>;

const looking = async (
	{ label, kind }: OwnNumberField,
	given: string,
	list: List,
): Promise<IDataObject[]> =>
	await list(kind).catch((error: Error) => {
		const reason = `${[label, given && `"${given}"`].filter(Boolean).join(' ')} could not be looked up, so nothing was sent`;
		throw restated(error, `${reason}. ${error.message}`);
	});

async function lookUp(given: string, field: OwnNumberField, list: List): Promise<string> {
	const { label, wants } = field;
	const numbers = await looking(field, given, list);
	const isMeant = ({ uuid, phone_number: phone }: IDataObject) =>
		wants === 'uuid' ? personKey(String(phone)) === personKey(given) : uuid === given;
	const value = numbers.find(isMeant)?.[wants];
	if (value) return String(value);
	throw new BadInput(`${label} "${given}" is not in the account. Choose it from the list`);
}
