const NUMBER = /^-?\d+(?:\.\d+)?$/;
const TRIGGER = /^[\s\0]*[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet may take a text for a formula: it begins like one, and is no number (OWASP, CSV injection; CWE-1236). */
export const isFormula = (text: string): boolean => TRIGGER.test(text) && !NUMBER.test(text);
