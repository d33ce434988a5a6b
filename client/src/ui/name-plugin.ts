import { keyPattern, type MemberId } from "@tandem/shared";

/** As much of a Markdown tree as this needs. */
interface MarkNode {
  readonly type: string;
  readonly value?: string;
  children?: MarkNode[];
  readonly data?: { readonly hName: string; readonly hProperties: Readonly<Record<string, string>> };
}

const span = (attribute: "dataMember" | "dataRequest", value: string, text: string): MarkNode => ({
  type: "name",
  data: { hName: "span", hProperties: { [attribute]: value } },
  children: [{ type: "text", value: text }],
});

/** A text in pieces: what names someone (`@[1]`) or a request (`CAM-142`) becomes a span that says whom or which. */
function pieces(text: string, mentions: readonly MemberId[], keys: RegExp): MarkNode[] {
  const found = [...text.matchAll(/@\[(\d{1,2})\]/gu), ...text.matchAll(keys)].sort(
    (a, b) => a.index - b.index,
  );
  const nodes: MarkNode[] = [];
  let end = 0;
  for (const { 0: whole, 1: inside = "", index } of found) {
    const member = whole.startsWith("@") ? mentions[Number(inside) - 1] : undefined;
    if (index < end || (whole.startsWith("@") && member === undefined)) continue;
    if (index > end) nodes.push({ type: "text", value: text.slice(end, index) });
    nodes.push(
      member === undefined ? span("dataRequest", inside, inside) : span("dataMember", member, whole),
    );
    end = index + whole.length;
  }
  if (end < text.length) nodes.push({ type: "text", value: text.slice(end) });
  return nodes;
}

/** Finds names of members and requests in the words of a text; not in code, and not inside a link. */
export function namePlugin(mentions: readonly MemberId[], keyPrefix: string) {
  const keys = keyPattern(keyPrefix);
  function walk(node: MarkNode): void {
    if (node.type === "link" || node.type === "name" || node.children === undefined) return;
    node.children = node.children.flatMap((child) =>
      child.type === "text" ? pieces(child.value ?? "", mentions, keys) : [child],
    );
    for (const child of node.children) walk(child);
  }
  return () => walk;
}
