import { z } from 'zod';

/**
 * mammoth's document model, as far as it is read here. It is handed out untyped, so each node is checked when it is
 * met; nodes of other kinds are walked through for their children.
 */
const node = z.object({ type: z.string(), children: z.array(z.unknown()).optional() });
const paragraph = z.object({
  styleName: z.string().nullish(),
  styleId: z.string().nullish(),
  numbering: z.object({ level: z.coerce.number().int().min(0).catch(0), isOrdered: z.boolean() }).nullish(),
});
const run = z.object({ isBold: z.boolean(), fontSize: z.number().nullish() });
const text = z.object({ value: z.string() });
const cell = z.object({ children: z.array(z.unknown()) });
const row = z.object({ isHeader: z.boolean(), children: z.array(z.unknown()) });

export type Paragraph = z.infer<typeof paragraph>;
export type Run = z.infer<typeof run>;

/** A node with its kind and children, or undefined for what is none. */
export function asNode(value: unknown): z.infer<typeof node> | undefined {
  return node.safeParse(value).data;
}

/** The node's own facts, where it is of that kind. */
export const facts = {
  paragraph: (value: unknown) => paragraph.parse(value),
  run: (value: unknown) => run.parse(value),
  text: (value: unknown) => text.parse(value).value,
  row: (value: unknown) => row.parse(value),
  cell: (value: unknown) => cell.parse(value),
};
