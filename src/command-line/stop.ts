/** Ends the program with a sentence: a command line that cannot be meant. */
export function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
