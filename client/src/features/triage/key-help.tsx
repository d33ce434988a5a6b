import { Modal } from "@mantine/core";
import { KeyHint } from "../../ui/key-hint.tsx";
import classes from "./key-help.module.css";

const GROUPS: readonly {
  readonly name: string;
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[];
}[] = [
  {
    name: "Answer",
    keys: [
      [["A"], "Accept into ready"],
      [["I"], "Ask for information, or take the question back"],
      [["R"], "Answer for the requester’s side"],
      [["D"], "Decline with an alternative"],
      [["U"], "Duplicate of another request"],
      [["Z"], "Undo"],
    ],
  },
  {
    name: "Put in order",
    keys: [
      [["S"], "Snooze until"],
      [["W"], "Wake a snoozed one"],
      [["P"], "Hand to another pod"],
      [["C"], "Class, value, urgency, risk"],
      [["1", "2", "3", "5", "8", "0"], "Size in points, 0 for 13"],
    ],
  },
  {
    name: "Find the way",
    keys: [
      [["J", "K"], "Next, back"],
      [["X"], "Choose this one too"],
      [["⇧ J", "⇧ K"], "Choose, and go on"],
      [["⇧ A"], "Choose all"],
      [["Esc"], "Close, or choose none"],
      [["?"], "This sheet"],
    ],
  },
];

/** Every key of the inbox. Keys wait while a field is typed in. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Triage by keys" size="lg">
      <div className={classes["groups"]}>
        {GROUPS.map(({ name, keys }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {keys.map(([each, does]) => (
                <div key={does}>
                  <dt>
                    <span className={classes["hidden"]}>{each.join(" or ")}</span>
                    {each.map((key) => (
                      <KeyHint key={key}>{key}</KeyHint>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
