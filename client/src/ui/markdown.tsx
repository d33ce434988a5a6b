import type { MemberId } from "@tandem/shared";
import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { namePlugin } from "./name-plugin.ts";
import { safeAddress } from "./safe-address.ts";
import classes from "./markdown.module.css";

/** Nothing that loads from elsewhere, asks for input, or breaks the page's outline. */
const ELEMENTS = [
  ...["p", "span", "strong", "em", "del", "a", "ul", "ol", "li", "blockquote", "code", "pre", "br", "hr"],
  ...["h1", "h2", "h3", "h4", "h5", "h6", "img", "input", "table", "thead", "tbody", "tr", "th", "td"],
];

const outside = { target: "_blank", rel: "noopener noreferrer nofollow ugc" } as const;

const heading = ({ children }: { readonly children?: ReactNode }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <Anchor href={href} {...outside}>
        {children}
      </Anchor>
    ) : (
      children
    ),
  // A picture from elsewhere would tell its owner who reads this, so it is a link.
  img: ({ src, alt }) =>
    typeof src === "string" && src !== "" ? (
      <Anchor href={src} {...outside}>
        {alt || src}
      </Anchor>
    ) : (
      alt
    ),
  input: ({ checked }) => (checked ? "☑ " : "☐ "),
  table: ({ children }) => (
    <div className={classes["scroll"]} role="region" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  pre: ({ children }) => (
    <pre tabIndex={0} role="region" aria-label="Code">
      {children}
    </pre>
  ),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
};

interface MarkdownProps {
  readonly children: string;
  /** Whom `@[1]`, `@[2]` … stand for. */
  readonly mentions?: readonly MemberId[];
  /** Letters before the number of a key: `CAM`. */
  readonly keyPrefix: string;
  readonly memberName: (member: MemberId) => ReactNode;
  readonly requestLink: (key: string) => ReactNode;
}

const NOBODY: readonly MemberId[] = [];

/** What someone said, as Markdown: never as HTML, links only where they are safe, names of members and requests alive. */
export function Markdown({ children, mentions = NOBODY, keyPrefix, memberName, requestLink }: MarkdownProps) {
  const span: Components["span"] = ({ node, children: words }) => {
    const { dataMember, dataRequest } = node?.properties ?? {};
    const member = mentions.find((id) => id === dataMember);
    if (member !== undefined) return <b className={classes["mention"]}>@{memberName(member)}</b>;
    return typeof dataRequest === "string" ? requestLink(dataRequest) : words;
  };
  return (
    <div className={classes["text"]} dir="auto">
      <ReactMarkdown
        remarkPlugins={[remarkGfm, namePlugin(mentions, keyPrefix)]}
        allowedElements={ELEMENTS}
        unwrapDisallowed
        skipHtml
        urlTransform={safeAddress}
        components={{ ...COMPONENTS, span }}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
