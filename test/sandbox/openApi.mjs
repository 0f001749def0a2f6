import Fastify from 'fastify';
import glue from 'fastify-openapi-glue';

/**
 * Whether a specification is valid OpenAPI, by the library that serves it.
 *
 * @param {any} specification
 * @returns {Promise<boolean>}
 */
export async function isValidOpenApi(specification) {
	const app = Fastify();
	app.setValidatorCompiler(() => () => true);
	app.setSerializerCompiler(() => JSON.stringify);
	try {
		await app.register(glue, { specification, operationResolver: () => () => null });
		return true;
	} catch {
		return false;
	} finally {
		await app.close();
	}
}
