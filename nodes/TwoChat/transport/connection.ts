import type { IHttpRequestOptions } from 'n8n-workflow';

/** How requests leave this machine. */
export type Connection = Pick<IHttpRequestOptions, 'proxy' | 'skipSslCertificateValidation'>;

/**
 * A proxy's address, also without its scheme. n8n would send past one that it can't use.
 * @throws Error when it is none, or of another kind
 */
function addressOf(proxy: string): URL {
	const given = proxy.trim();
	const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `http://${given}`;
	const url = URL.canParse(whole) ? new URL(whole) : undefined;
	if (url && /^https?:$/.test(url.protocol)) return url;
	throw new Error(
		`Proxy under Request Options is ${url ? `of the kind ${url.protocol.slice(0, -1)}, which n8n can't use` : 'not an address'}, so nothing was sent. Use the form http://proxy.example.com:3128`,
	);
}

/**
 * Reads n8n's own Proxy and Ignore SSL Issues options, which n8n heeds by itself only in its
 * declarative engine.
 * @param options `proxy`: a URL such as http://user:password@proxy.example.com:3128
 */
export function connectionOf({
	proxy,
	allowUnauthorizedCerts,
}: {
	proxy?: string;
	allowUnauthorizedCerts?: boolean;
}): Connection {
	const connection: Connection = {};
	if (allowUnauthorizedCerts) connection.skipSslCertificateValidation = true;
	if (proxy) {
		const { hostname, port, protocol, username, password } = addressOf(proxy);
		connection.proxy = {
			host: hostname,
			port: Number(port) || (protocol === 'https:' ? 443 : 80),
			protocol: protocol.replace(':', ''),
			...(username && {
				auth: {
					username: decodeURIComponent(username),
					password: decodeURIComponent(password),
				},
			}),
		};
	}
	return connection;
}
