/**
 * Another 2Chat node, brought with `--other path.tgz`. Nothing of it is in this repository: fill in its node type and
 * parameters (the editor shows them: build the node there, copy it, paste it into a text file). A task that is absent
 * is left out of the table.
 *
 * Where it has a credential type of its own, set `credentialType`, and `credentialData` to what that wants to know. It
 * must be possible to send it to the sandbox, as with our Base URL.
 */
export const otherNode = {
	name: 'Other',
	// credentialType: '…',
	// credentialData: ({ apiKey, baseUrl }) => ({ apiKey, baseUrl }),
	// createContact: () => ({ type: '…', typeVersion: 1, parameters: { firstName: '={{ $json.firstName }}' } }),
	// sendText: ({ from, onError }) => ({ type: '…', typeVersion: 1, parameters: {}, onError }),
	// allContacts: () => ({ type: '…', typeVersion: 1, parameters: {} }),
	entries: (items) => items.length,
};
