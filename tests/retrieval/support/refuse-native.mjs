// Loader hooks for a process on which hnswlib-node was not built: importing it fails as it does there.
export async function resolve(specifier, context, nextResolve) {
  if (specifier === 'hnswlib-node') throw new Error("Cannot find package 'hnswlib-node'");
  return nextResolve(specifier, context);
}
