import { Button, Rating, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import classes from "./accept-delivery.module.css";
import { SendForm } from "./send-form.tsx";
import { starWords } from "./stars.tsx";

interface AcceptDeliveryProps {
  /** Which request, for readers: "CAM-142". */
  readonly about: string;
  readonly onAccept: (liked: { readonly rating: number | null; readonly words: string }) => void;
  /** Other ways on, beside the button. */
  readonly children?: ReactNode;
}

/** Accepts a delivery with one press. How it was liked may be said before, in stars and in a sentence; nobody has to. */
export function AcceptDelivery({ about, onAccept, children }: AcceptDeliveryProps) {
  const [stars, setStars] = useState(0);
  const [words, setWords] = useState("");
  const label = `How well ${about} was delivered`;
  return (
    <SendForm
      label={`Accept ${about}`}
      className={classes["form"]}
      onSend={() => onAccept({ rating: stars === 0 ? null : stars, words: words.trim() })}
    >
      <span className={classes["stars"]}>
        <Rating
          aria-label={label}
          color="var(--text)"
          size="md"
          value={stars}
          onChange={setStars}
          getSymbolLabel={(value) => (value === 0 ? "Not rated" : `${value}: ${starWords(value)}`)}
        />
        <small>{stars === 0 ? "Rate it, if you like" : starWords(stars)}</small>
      </span>
      {stars > 0 && (
        <TextInput
          className={classes["words"] ?? ""}
          aria-label="A sentence to the pod"
          placeholder="A sentence to the pod, if you like"
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <span className={classes["actions"]}>
        {children}
        <Button type="submit" size="sm">
          Accept
        </Button>
      </span>
    </SendForm>
  );
}
