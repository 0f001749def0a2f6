import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { SEEDED_AT, isoTime, listTime } from './times.mjs';

/** The number that a template belongs to, as the template shows it. */
const wabaOf = (number) => ({
	uuid: number.uuid,
	friendly_name: number.friendly_name,
	iso_country_code: number.iso_country_code,
	verified_name: number.verified_name,
	phone_number: number.phone_number,
	connection_status: number.connection_status,
	created_at: listTime(SEEDED_AT),
	updated_at: listTime(SEEDED_AT),
});

/**
 * A template (fields: docs/2chat-api.md, 12). What `template_content` does not tell (a header, buttons) is under
 * `needs`, which the API never shows but sending checks.
 */
const makeTemplate = (
	index,
	number,
	{ name, content, status = 'APPROVED', category = 'UTILITY', needs = {} },
) => ({
	uuid: fixedId('TMP', index),
	name,
	status,
	category,
	template_content: content,
	description: null,
	updated_at: isoTime(SEEDED_AT),
	waba: wabaOf(number),
	needs,
});

const SPECIAL = [
	{ name: 'order_update', content: 'Hi {{1}}, your order {{2}} shipped.' },
	{ name: 'appointment', content: 'Hi {{name}}, see you on {{day}} at {{time}}.' },
	{ name: 'welcome', content: 'Welcome to Acme.', category: 'MARKETING' },
	{
		name: 'sale_with_header',
		content: 'Hi {{1}}, our sale has begun.',
		category: 'MARKETING',
		needs: { header: 1 },
	},
	{ name: 'invoice_document', content: 'Hi {{1}}, here is your invoice.', needs: { media: true } },
	{ name: 'track_button', content: 'Your parcel {{1}} is on its way.', needs: { buttons: 1 } },
	{ name: 'login_code', content: '{{1}} is your code.', category: 'AUTHENTICATION' },
	{ name: 'spring_sale', content: 'Spring sale, {{1}}!', status: 'PENDING', category: 'MARKETING' },
	{ name: 'too_loud', content: 'BUY NOW {{1}}', status: 'REJECTED', category: 'MARKETING' },
	{ name: 'broken', content: 'Hi {{1}}', status: 'FAILED' },
];

/** 27 templates of the first number (three pages of 10, approved ones on each) and two of the second. */
export function seedTemplates(wabaNumbers) {
	const [first, second] = wabaNumbers.list();
	const plain = Array.from({ length: 17 }, (_, index) => ({
		name: `notice_${index + 1}`,
		content: `Notice ${index + 1} for {{1}}.`,
	}));
	const ofFirst = [...SPECIAL, ...plain].map((what, index) => makeTemplate(index + 1, first, what));
	const ofSecond = SPECIAL.slice(0, 2).map((what, index) =>
		makeTemplate(index + 101, second, what),
	);
	return Collection.of([...ofFirst, ...ofSecond]);
}
