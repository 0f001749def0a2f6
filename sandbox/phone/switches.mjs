import { refuse } from '../refusals.mjs';

/** An envelope that moved: a list or a thing under another name, as 2Chat's answers differ between sources. */
function moveEnvelope(body) {
	const { success, ...rest } = body ?? {};
	return success === undefined ? body : { success, data: rest };
}

const labelled = (box, label) => box.faults.active.find(({ spec }) => spec?.label === label);

/** A switch that is a fault for ever, told apart by its label. */
const fault = (label, spec) => ({
	isOn: (box) => labelled(box, label) !== undefined,
	turn: (box, on) => {
		labelled(box, label)?.remove();
		if (on) box.faults.add({ ...spec, label, times: Infinity });
	},
});

const option = (name, value) => ({
	isOn: (box) => Boolean(box.options[name]),
	turn: (box, on) => {
		if (on) box.options[name] = value;
		else delete box.options[name];
	},
});

const SLOW_MS = 2_000;
/** What GET /info shows where there is no limit (the docs' sample). */
const USUAL_LIMIT = 80;

const SWITCHES = {
	limit: {
		label: 'Rate limit',
		help: '12 requests a minute, 3 at once; then 429',
		isOn: (box) => box.gate.bucket !== undefined,
		turn: (box, on) => {
			box.gate.limit(on ? { perMinute: 12, burst: 3 } : undefined);
			if (!on) box.state().limits.requests_per_minute = USUAL_LIMIT;
		},
	},
	outage: {
		label: 'Outage',
		help: 'Every call is answered 503',
		...fault('outage', { status: 503 }),
	},
	slow: {
		label: 'Slow',
		help: `Every answer takes ${SLOW_MS / 1000} seconds`,
		...option('latencyMs', SLOW_MS),
	},
	changed: {
		label: 'Changed answers',
		help: 'What is read comes under "data"',
		...fault('changed', { method: 'GET', mutate: moveEnvelope }),
	},
	query: {
		label: 'Lost query',
		help: 'New webhooks lose the query of their address',
		...option('dropHookQuery', true),
	},
	key: {
		label: 'Rotated key',
		help: 'The key of the credential is no longer valid',
		isOn: (box) => box.gate.apiKey !== box.options.apiKey,
		turn: (box, on) => void (box.gate.apiKey = `${box.options.apiKey}${on ? '-rotated' : ''}`),
	},
	credits: {
		label: 'No credits left',
		help: 'Every call is answered 402',
		...fault('credits', {
			status: 402,
			body: {
				success: false,
				error: true,
				error_message: 'The API credits of this account are used up',
			},
		}),
	},
	unruly: {
		label: 'Unruly',
		help: 'As the real world at its worst',
		...option('unruly', true),
	},
};

/** @returns {Array<{ id: string, label: string, help: string, on: boolean }>} */
export const switchesOf = (box) =>
	Object.entries(SWITCHES).map(([id, { label, help, isOn }]) => ({
		id,
		label,
		help,
		on: isOn(box),
	}));

/** @param {import('../types.mjs').Box} box the sandbox's inner parts @param {string} id @param {boolean} on */
export function turnSwitch(box, id, on) {
	if (!Object.hasOwn(SWITCHES, id)) throw refuse(404, `There is no switch ${id}`);
	SWITCHES[id].turn(box, on === true);
}
