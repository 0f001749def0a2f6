import type { IExecuteFunctions } from 'n8n-workflow';

import { phoneNumber } from '../../fields/phoneNumberIn';
import type { Ends } from '../../sendAndWait/message';

const parameter = (context: IExecuteFunctions, name: string, itemIndex: number): unknown =>
	context.getNodeParameter(name, itemIndex, '', { extractValue: true });

/** Both numbers of a message. Throws BadInput. */
export const readEnds = (context: IExecuteFunctions, itemIndex: number): Ends => ({
	from_number: phoneNumber(parameter(context, 'from', itemIndex), 'From'),
	to_number: phoneNumber(parameter(context, 'to', itemIndex), 'To'),
});
