import type { IHttpRequestOptions } from 'n8n-workflow';

/** How requests leave this machine. */
export type Connection = Pick<IHttpRequestOptions, 'proxy' | 'skipSslCertificateValidation'>;

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
		if (!URL.canParse(proxy)) {
			throw new Error(
				'Proxy under Request Options is not an address. Use the form http://proxy.example.com:3128',
			);
		}
		const { hostname, port, protocol, username, password } = new URL(proxy);
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
