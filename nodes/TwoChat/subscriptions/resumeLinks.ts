/**
 * Whether this n8n signs addresses at which a waiting run goes on. Its types have that from
 * n8n-workflow 1.104 on and not in 1.102; n8n 1.109 is the first that is known to come with it.
 * @param context of an execution
 */
export const signsResumeLinks = (context: object): boolean => 'getSignedResumeUrl' in context;

/** What somebody with an older n8n is told. */
export const NO_RESUME_LINKS =
	'Send and Wait for Response needs n8n 1.109 or newer, because an older one signs no link at which a reply could reach this run; nothing was sent. Update n8n, or answer replies with a 2Chat Trigger';
