import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';

/**
 * A flow with the trigger "webhook called": what it writes, and from which number. Which fields a flow has is not
 * documented: the API starts flows and shows none.
 */
const makeFlow = (index, channel, name, text) => ({
	uuid: fixedId('FLW', index),
	name,
	channel_uuid: channel.uuid,
	text,
	enabled: true,
});

/** Two flows of the first number; the second takes variables. */
export function seedFlows(numbers) {
	const [channel] = numbers.list();
	return Collection.of([
		makeFlow(1, channel, 'Welcome', 'Welcome to Acme.'),
		makeFlow(2, channel, 'Reminder', 'Hi {{name}}, see you on {{day}}.'),
	]);
}
