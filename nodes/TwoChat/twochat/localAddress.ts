/** Names and networks that are only known nearby: this machine, the office, the cloud's own services. */
const NAME = /^(localhost|[^.:]+|.+\.(localhost|local|internal|lan))\.?$/i;
const IPV4 =
	/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
/** Also IPv4 in the writing of IPv6, as `new URL` gives it. */
const IPV6 = /^\[(::1?|::ffff:.*|f[cd].*|fe[89ab].*)\]$/i;

/** Whether nothing on the internet can reach a host, going by its name or number alone. */
export const isLocal = ({ hostname }: URL): boolean =>
	[NAME, IPV4, IPV6].some((pattern) => pattern.test(hostname));

/** The same for an address as it is written; what is none is not local. */
export const isLocalAddress = (address: string): boolean =>
	URL.canParse(address) && isLocal(new URL(address));
