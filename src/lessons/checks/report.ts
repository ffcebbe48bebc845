/** Notes a mistake in a document. */
export type Report = (line: number | undefined, problem: string, fix: string) => void;
