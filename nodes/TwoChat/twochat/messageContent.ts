import type { IDataObject } from 'n8n-workflow';

import type { ContactCard } from './content/contactCards';
import { contactCardsIn } from './content/contactCards';
import type { Edit } from './content/edit';
import { editIn } from './content/edit';
import type { Location } from './content/location';
import { locationIn } from './content/location';
import type { Media } from './content/media';
import { captionIn, mediaIn } from './content/media';
import type { Reaction } from './content/reaction';
import { reactionIn } from './content/reaction';
import type { Tap } from './content/tap';
import { tapIn } from './content/tap';
import { unwrapped } from './unwrap';
import { firstText, isObject, part, text } from './values';

export type MessageKind =
	| 'text'
	| 'media'
	| 'location'
	| 'contacts'
	| 'order'
	| 'reaction'
	| 'tap'
	| 'edited'
	| 'unknown';

/** What a message holds. Only the fields of its kind are there, besides `text` and `message`. */
export interface MessageContent {
	kind: MessageKind;
	/**
	 * The words: the text, the caption of a file, what stands on the tapped button, the emoji of a
	 * reaction, an edited message's new text. Empty where there are none.
	 */
	text: string;
	media?: Media;
	location?: Location;
	contacts?: ContactCard[];
	order?: IDataObject;
	reaction?: Reaction;
	tap?: Tap;
	edit?: Edit;
	/** 2Chat's `message` as it came, for what we can't read. */
	message: IDataObject;
}

/** A text, also in Meta's form (`text.body`). */
const writtenIn = (content: IDataObject): string =>
	text(content.text) || firstText(part(content, 'text'), ['body', 'text']) || text(content.body);

function orderIn(payload: IDataObject, content: IDataObject): IDataObject | undefined {
	const orders = [content.order, payload.order].filter(isObject);
	return orders.find((order) => Object.keys(order).length > 0);
}

/**
 * What the message of a payload holds, whatever its kind and whether the payload is flat or nested.
 * Never throws: what is not understood is `unknown`, with the message as it came.
 * @param payload a delivery of a webhook, or an entry of a list of messages
 * @param event 2Chat's name of the event where it is known: it tells reactions and edits apart
 */
export function contentOf(payload: IDataObject, event = ''): MessageContent {
	const flat = unwrapped(payload);
	const content = part(flat, 'message');
	const raw = isObject(payload.message) ? payload.message : content;
	const written = writtenIn(content);

	const reaction = reactionIn(payload, content, event);
	if (reaction) return { kind: 'reaction', text: reaction.emoji, reaction, message: raw };
	const edit = editIn(flat, content, event);
	const words = edit?.newText ?? (written || captionIn(content));
	const media = mediaIn(content);
	if (edit) return { kind: 'edited', text: words, edit, ...(media && { media }), message: raw };
	const order = orderIn(flat, content);
	if (order) return { kind: 'order', text: words, order, message: raw };
	const tap = tapIn(content) ?? tapIn(payload);
	if (tap) return { kind: 'tap', text: tap.title, tap, message: raw };
	const location = locationIn(content) ?? locationIn({ location: flat.location });
	if (location) return { kind: 'location', text: words, location, message: raw };
	const contacts = contactCardsIn(content);
	if (contacts.length > 0) {
		const isCard = /^\s*BEGIN:VCARD/i.test(words);
		return { kind: 'contacts', text: isCard ? '' : words, contacts, message: raw };
	}
	if (media) return { kind: 'media', text: words, media, message: raw };
	return { kind: words ? 'text' : 'unknown', text: words, message: raw };
}
