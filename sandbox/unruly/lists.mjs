/** The shapes of lists that consumers of 2Chat look for (docs/2chat-api.md, 12; W6W and TYPES for bare arrays). */
const SHAPES = [
	(list, name, rest) => ({ ...rest, [name]: list }),
	(list) => list,
	(list, _name, rest) => ({ ...rest, data: list }),
	(list, _name, rest) => ({ ...rest, results: list }),
	(list, _name, rest) => ({ ...rest, items: list }),
	(list, name, rest) => ({ ...rest, data: { [name]: list } }),
	(list, _name, rest) => ({ ...rest, data: { data: list } }),
];

/** Puts the list of an answer into the next shape; what holds no list stays as it is. */
export function varyList(unruly, answer) {
	const found = listIn(answer) ?? listIn(answer?.data);
	if (!found) return answer;
	const [name, list] = found;
	const { [name]: _list, data: _data, ...rest } = answer;
	return unruly.next('lists', SHAPES)(list, name, rest);
}

const listIn = (holder) =>
	typeof holder === 'object' && holder !== null && !Array.isArray(holder)
		? Object.entries(holder).find(([, value]) => Array.isArray(value))
		: undefined;
