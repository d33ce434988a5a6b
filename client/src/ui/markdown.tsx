import type { MemberId } from "@tandem/shared";
import { Anchor } from "@mantine/core";
import { createContext, memo, useContext, useMemo, type ComponentType, type ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { namePlugin } from "./name-plugin.ts";
import { safeAddress } from "./safe-address.ts";
import classes from "./markdown.module.css";

/** Nothing that loads from elsewhere, asks for input, or breaks the page's outline. */
const ELEMENTS =
  "p span strong em del a ul ol li blockquote code pre br hr h1 h2 h3 h4 h5 h6 img input table thead tbody tr th td".split(
    " ",
  );

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
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
};

interface Named {
  /** Whom `@[1]`, `@[2]` … stand for. */
  readonly mentions: readonly MemberId[];
  readonly memberName: (member: MemberId) => string;
  readonly RequestLink: ComponentType<{ readonly requestKey: string }>;
}

const NamedContext = createContext<Named | null>(null);

/** A name in the text; spans come from `namePlugin` alone, since Markdown has none. */
const Name: Components["span"] = ({ node, children }) => {
  const named = useContext(NamedContext);
  const { dataMember, dataRequest } = node?.properties ?? {};
  const member = named?.mentions.find((id) => id === dataMember);
  if (named && member !== undefined) return <b className={classes["mention"]}>@{named.memberName(member)}</b>;
  return named && typeof dataRequest === "string" ? <named.RequestLink requestKey={dataRequest} /> : children;
};

const COMPONENTS_AND_NAMES: Components = { ...COMPONENTS, span: Name };

interface MarkdownProps extends Named {
  readonly children: string;
  /** Letters before the number of a key: `CAM`. */
  readonly keyPrefix: string;
}

/** What someone said, as Markdown: HTML as the letters that were typed, links only where they are safe, names of members and requests alive. */
export const Markdown = memo(function Markdown({
  children,
  keyPrefix,
  mentions,
  memberName,
  RequestLink,
}: MarkdownProps) {
  const named = useMemo(() => ({ mentions, memberName, RequestLink }), [mentions, memberName, RequestLink]);
  return (
    <NamedContext value={named}>
      <div className={classes["text"]} dir="auto">
        <ReactMarkdown
          remarkPlugins={[remarkGfm, namePlugin(mentions, keyPrefix)]}
          allowedElements={ELEMENTS}
          unwrapDisallowed
          urlTransform={safeAddress}
          components={COMPONENTS_AND_NAMES}
        >
          {children}
        </ReactMarkdown>
      </div>
    </NamedContext>
  );
});
