import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { JANE } from './people.mjs';
import { SEEDED_AT, epoch, isoTime } from './times.mjs';

/** An SMS channel of a virtual number (fields by analogy with the other channels). */
const makeSmsChannel = (index, number) => ({
	uuid: fixedId('SMS', index),
	friendly_name: number.friendly_name,
	phone_number: number.phone_number,
	iso_country_code: number.iso_country_code,
	channel_type: 'SMS',
	created_at: isoTime(SEEDED_AT),
	updated_at: isoTime(SEEDED_AT),
});

/** One SMS channel per virtual number. */
export const seedSmsChannels = (virtualNumbers) =>
	Collection.of(virtualNumbers.list().map((number, index) => makeSmsChannel(index + 1, number)));

/** A message of the thread. `direction` is I or O, as calls have it. */
export const makeSms = ({ uuid, channel, contact, isInbound, text, at }) => ({
	uuid,
	destination: isInbound ? channel.phone_number : contact,
	source: isInbound ? contact : channel.phone_number,
	text,
	direction: isInbound ? 'I' : 'O',
	price: isInbound ? null : 0.01,
	fragments: Math.max(1, Math.ceil(text.length / 160)),
	voip_number_setup_id: null,
	created_at: isoTime(at),
	updated_at: isoTime(at),
	timestamp: epoch(at),
});

/** The first channel: 120 messages with one person (three pages of 50), one each with 24 others (two pages of 20). */
export function seedSms(channels) {
	const [channel] = channels.list();
	const all = new Collection();
	const add = (contact, at) => {
		const isInbound = all.size % 2 === 0;
		const uuid = fixedId(isInbound ? 'SMI' : 'SMO', all.size + 1);
		const text = `${isInbound ? 'Question' : 'Answer'} ${all.size + 1}`;
		all.set(uuid, makeSms({ uuid, channel, contact, isInbound, text, at }));
	};
	for (let index = 0; index < 120; index += 1) add(JANE, SEEDED_AT + index * 60_000);
	for (let index = 1; index <= 24; index += 1)
		add(`+1555${2_000_000 + index}`, SEEDED_AT + index * 1000);
	return all;
}
