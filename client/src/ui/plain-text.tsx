import { Anchor } from "@mantine/core";
import { Fragment } from "react";
import classes from "./plain-text.module.css";

/** Addresses with a protocol that a browser may open safely; a closing bracket or full stop belongs to the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}]/giu;

type Piece = { readonly kind: "text" | "link"; readonly text: string; readonly at: number };

/** Text in pieces, addresses apart. Only http and https become links; everything else stays text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    if (found.index > end) pieces.push({ kind: "text", text: text.slice(end, found.index), at: end });
    pieces.push({ kind: "link", text: found[0], at: found.index });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ kind: "text", text: text.slice(end), at: end });
  return pieces;
}

/** What someone typed: line breaks kept, addresses made into links, never read as markup. */
export function PlainText({ children }: { readonly children: string }) {
  return (
    <span className={classes["text"]}>
      {piecesOf(children).map((piece) =>
        piece.kind === "link" ? (
          <Anchor key={piece.at} href={piece.text} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </Anchor>
        ) : (
          <Fragment key={piece.at}>{piece.text}</Fragment>
        ),
      )}
    </span>
  );
}
