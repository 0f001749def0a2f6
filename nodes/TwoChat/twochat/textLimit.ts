/**
 * Characters of one text message. Meta's Cloud API refuses more (Text messages: `body`, "maximum 4096 characters").
 * WhatsApp itself takes more from numbers connected by QR code, but folds them behind "Read more".
 */
export const MOST_OF_A_TEXT = 4096;
