import { viewOf } from './view.mjs';

const EVERY_MS = 200;

/**
 * The page's live feed, as server-sent events: whatever part of the view changed since the last look, until the page
 * goes. It looks by the clock, so that nothing in the sandbox has to know of it.
 *
 * @param {import('../types.mjs').Box} box the sandbox's inner parts
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} headers
 */
export function feed(box, request, response, headers) {
	response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
	const told = {};
	const seen = { epoch: undefined, turn: 0 };
	const look = () => {
		const changes = changesOf(viewOf(box), told);
		const journal = news(box.journal, seen);
		if (journal) changes.journal = journal;
		if (Object.keys(changes).length > 0) response.write(`data: ${JSON.stringify(changes)}\n\n`);
	};
	look();
	const clock = setInterval(look, EVERY_MS);
	request.once('close', () => clearInterval(clock));
}

function changesOf(view, told) {
	const changes = {};
	for (const [name, part] of Object.entries(view)) {
		const text = JSON.stringify(part);
		if (told[name] === text) continue;
		told[name] = text;
		changes[name] = part;
	}
	return changes;
}

/** Requests and deliveries that are new or changed since the last look; undefined where there are none. */
function news({ epoch, turn, recent, deliveries }, seen) {
	if (seen.epoch === epoch && seen.turn === turn) return undefined;
	const since = seen.epoch === epoch ? seen.turn : 0;
	Object.assign(seen, { epoch, turn });
	const isNew = (entry) => entry.turn > since;
	return {
		epoch,
		requests: recent.filter(isNew).map(requestView),
		deliveries: deliveries.filter(isNew),
	};
}

/** Not the headers: they carry the key. */
const requestView = ({
	number,
	turn,
	at,
	method,
	path,
	query,
	body,
	status,
	answer,
	ms,
	fault,
}) => ({
	number,
	turn,
	at,
	method,
	path,
	query,
	body,
	status,
	answer,
	ms,
	fault,
});
