import { gzipSync } from 'node:zlib';
import { startServer } from '../helpers/loopback.mjs';

/** Answers that a server of media files may give, by path. */
const ANSWERS = {
	'/picture.jpg': (response) => {
		response.setHeader('content-type', 'image/jpeg');
		response.end(Buffer.from('picture'));
	},
	'/voice': (response) => {
		response.setHeader('content-type', 'audio/ogg; codecs=opus');
		response.end(Buffer.from('voice'));
	},
	'/download': (response) => {
		response.setHeader(
			'content-disposition',
			"attachment; filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf",
		);
		response.end(Buffer.from('document'));
	},
	'/voice.oga': (response) => {
		response.setHeader('content-type', 'audio/ogg');
		response.end(Buffer.from('voice'));
	},
	'/plain-name': (response) => {
		const header = 'attachment; filename="Rechnung März.pdf"';
		response.setHeader('content-disposition', Buffer.from(header).toString('latin1'));
		response.end(Buffer.from('document'));
	},
	'/my%20photo%20%C3%A9.jpg': (response) => response.end(Buffer.from('photo')),
	'/100%25.jpg': (response) => response.end(Buffer.from('percent')),
	'/evil': (response) => {
		response.setHeader('content-disposition', 'attachment; filename="../../etc/passwd.txt"');
		response.end(Buffer.from('evil'));
	},
	'/gone': (response) => {
		response.statusCode = 404;
		response.end('gone');
	},
	'/moved': (response) => {
		response.statusCode = 302;
		response.setHeader('location', '/picture.jpg');
		response.end();
	},
	/** Says how large it is. */
	'/large': (response) => {
		response.setHeader('content-length', 5000);
		response.end(Buffer.alloc(5000));
	},
	/** Says that it is larger than what WhatsApp takes, and is slow to come. */
	'/video': (response) => {
		response.setHeader('content-length', 17 * 1024 * 1024);
		response.write('vid');
	},
	/** Does not say, and would go on for ever. */
	'/endless': (response) => {
		const more = () => response.write(Buffer.alloc(1000), (error) => error ?? more());
		more();
	},
	/** A kilobyte on the way, a megabyte here. */
	'/bomb': (response) => {
		response.setHeader('content-encoding', 'gzip');
		response.end(gzipSync(Buffer.alloc(1024 * 1024)));
	},
	'/silent': () => {},
	/** Begins, and then nothing comes any more. */
	'/stalled': (response) => void response.write('pict'),
	/** Comes, but never comes to its end. */
	'/dripping': (response) => {
		const drops = setInterval(() => response.write('.'), 20);
		response.once('close', () => clearInterval(drops));
	},
	'/broken': (response) => {
		response.setHeader('content-length', 100);
		response.write('pict');
		response.destroy();
	},
};

/**
 * A server of media files, good and bad, on this machine.
 *
 * @returns {Promise<{ url: string, asked: string[], close: () => Promise<void> }>} `asked`: the paths, in order
 */
export async function startFileServer() {
	/** @type {string[]} */
	const asked = [];
	const server = await startServer((request, response) => {
		asked.push(request.url);
		(ANSWERS[request.url] ?? ANSWERS['/gone'])(response);
	});
	return { ...server, asked };
}
