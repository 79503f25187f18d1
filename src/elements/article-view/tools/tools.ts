import type {Tool, ToolContext} from './tool.js';

/** Sets the tools to work, each in a box of its own in the bar above the article. */
export type UseTools = (bar: Element, context: Omit<ToolContext, 'box'>) => void;

/** Every reading tool, in the order in which they stand in the bar. */
const tools: ReadonlyMap<string, () => Promise<{tool: Tool}>> = new Map([]);

/** The tools of those names, loaded; what is no tool, or cannot be loaded, is left out. */
export async function loadTools(names: string): Promise<UseTools> {
  const wanted = new Set(names.split(/\s+/));
  const loaded = await Promise.all(
    [...tools].map(async ([name, load]) =>
      wanted.has(name) ? await load().catch(() => undefined) : undefined,
    ),
  );
  return (bar, context) => {
    for (const module of loaded) {
      if (!module) continue;
      const box = document.createElement('div');
      bar.append(box);
      context.signal.addEventListener('abort', () => {
        box.remove();
      });
      module.tool({...context, box});
    }
  };
}
