import { connect, createServer } from 'node:net';

/**
 * Finds a free port on the loopback address.
 *
 * @param {number} [preferred] taken when nobody answers there
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
	if (preferred !== undefined && !(await somebodyAnswers(preferred))) return preferred;
	return await new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const port = portOf(probe);
			probe.close(() => resolve(port));
		});
	});
}

/** Asked by connecting, not by binding: on macOS one can bind a port that another program holds on all addresses. */
async function somebodyAnswers(port) {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}

/**
 * The port that a listening server has.
 *
 * @param {import('node:net').Server} server
 */
export const portOf = (server) =>
	/** @type {import('node:net').AddressInfo} */ (server.address()).port;
