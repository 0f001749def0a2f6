import type { INodePropertyMode } from 'n8n-workflow';

import type { Field } from '../operations/routing';

const way = (
	type: INodePropertyMode['type'],
	name: string,
	displayName: string,
	more: Partial<INodePropertyMode>,
): INodePropertyMode => ({ displayName, name, type, ...more });

/** Type and default of a field that opens on its list. */
export const CHOSEN_FROM_LIST: Pick<Field, 'type' | 'default'> = {
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
};

/** From List: entries by `searchListMethod`, with a search field. */
export const fromList = (searchListMethod: string, displayName = 'From List'): INodePropertyMode =>
	way('list', 'list', displayName, { typeOptions: { searchListMethod, searchable: true } });

/**
 * Bare digits, which no country code begins, are the one thing surely wrong while somebody types;
 * how many other ways of writing are right only the run can tell (`twochat/phoneNumbers`).
 */
const NOT_BARE_DIGITS = '(?:[\\s\\S]*[^\\d\\s\\-.()][\\s\\S]*|\\s*\\(?00[\\s\\S]*)';

/** By Number: a phone number, checked while it is typed. */
export const byNumber = (displayName = 'By Number'): INodePropertyMode =>
	way('string', 'number', displayName, {
		placeholder: 'e.g. +15550100002',
		validation: [
			{
				type: 'regex',
				properties: {
					regex: NOT_BARE_DIGITS,
					errorMessage: 'Use the international format, for example +15550100001',
				},
			},
		],
	});

/** By ID: 2Chat's UUID, which starts with `prefix`. Opaque, so only its emptiness is checked. */
export const byId = (prefix: string, displayName = 'By ID'): INodePropertyMode =>
	way('string', 'id', displayName, {
		placeholder: `e.g. ${prefix}11111111-2222-4333-8444-555555555555`,
	});

/** What is chosen in a locator within a collection, which n8n gives whole. */
export const locatedValue = (given: unknown): unknown =>
	typeof given === 'object' && given !== null && 'mode' in given && 'value' in given
		? given.value
		: given;
