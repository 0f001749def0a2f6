import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { deliver } from '../deliveries.mjs';
import { Refusal, refuse } from '../refusals.mjs';
import { eventNames } from '../samples/index.mjs';
import { acknowledge } from '../receipts.mjs';
import { react, receiveMessage } from '../scenes.mjs';
import { contentOf } from './content.mjs';
import { feed } from './feed.mjs';
import { Media } from './media.mjs';
import { turnSwitch } from './switches.mjs';

const page = fileURLToPath(new URL('./page/', import.meta.url));

const TYPES = {
	html: 'text/html',
	css: 'text/css',
	mjs: 'text/javascript',
	svg: 'image/svg+xml',
	ogg: 'audio/ogg',
};

const LOOPBACK = 'http://127.0.0.1:* http://localhost:*';

/**
 * What the page may do: run our own script, talk to this server, show pictures and sound of this machine. No markup is
 * made from text, and the browser holds the page to it (trusted types).
 */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	`img-src 'self' blob: ${LOOPBACK}`,
	`media-src 'self' blob: ${LOOPBACK}`,
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
	'content-security-policy': POLICY,
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-store',
};

/** Other web pages, also those that gave their name our address, have no business here. */
function refuseStrangers({ headers }) {
	const { hostname } = new URL(`http://${headers.host}`);
	const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
	const isOurs = headers.origin === undefined || headers.origin === `http://${headers.host}`;
	if (!isHere || !isOurs) throw refuse(403, 'The phone answers its own page on this machine only');
}

/**
 * The page to play with, under /phone: its files, its live feed, and what its buttons do.
 *
 * @param {import('../types.mjs').Scope} scope
 * @param {import('../types.mjs').Box} box the sandbox's inner parts
 */
export function addPhone(scope, box) {
	const media = new Media();
	const ok = { ok: true };

	scope.addHook('onRequest', async (request, reply) => {
		reply.headers(HEADERS);
		refuseStrangers(request);
	});
	scope.setErrorHandler((error, _request, reply) => {
		const isOurs = error instanceof Refusal;
		const said = isOurs ? (error.body.error_message ?? error.body.detail) : error.message;
		return reply.code(isOurs ? error.status : (error.statusCode ?? 500)).send({ message: said });
	});

	scope.get('/', async (_request, reply) => sendFile(reply, 'index.html'));
	scope.get('/page/:file', async ({ params }, reply) => sendFile(reply, params.file));
	scope.get('/feed', async (request, reply) => {
		reply.hijack();
		feed(box, request.raw, reply.raw, HEADERS);
	});

	scope.post('/media', async ({ body }) => media.keep(body));
	scope.get('/media/:name', async ({ params }, reply) => {
		const { type, bytes } = media.find(params.name);
		return reply.type(type).header('content-security-policy', "default-src 'none'").send(bytes);
	});

	scope.post('/send', async ({ body }) =>
		receiveMessage(box, { ...addressOf(body), ...contentOf(box, body) }),
	);
	scope.post('/react', async ({ body }) => react(box, body));
	scope.post('/read', async ({ body }) => acknowledge(box, body.uuid, 'read'));
	scope.post('/event', async ({ body }) => {
		if (!eventNames.includes(body.event)) throw refuse(422, `No event is named ${body.event}`);
		return await deliver(box, body.event);
	});
	scope.post(
		'/switches/:id',
		async ({ params, body }) => (turnSwitch(box, params.id, body.on), ok),
	);
	scope.post('/reset', async () => (box.reset(), ok));
}

function addressOf({ from, to, group_uuid: group }) {
	if (typeof from !== 'string' || !/^\+\d{5,15}$/.test(from)) {
		throw refuse(422, 'A phone number is a plus sign, the country code and the number');
	}
	return { from, to, ...(group && { group_uuid: group }) };
}

function sendFile(reply, name) {
	const [, ending] = /^[\w-]+\.(html|css|mjs|svg|ogg)$/.exec(name) ?? [];
	if (!ending) throw refuse(404, 'Not found');
	return reply.type(`${TYPES[ending]}; charset=utf-8`).send(createReadStream(page + name));
}
