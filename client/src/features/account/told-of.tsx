import {
  NOTICE_FACTS,
  NOTICE_KINDS,
  reachOf,
  type NoticeGroup,
  type NoticeKind,
  type NoticePreferences,
  type Reach,
} from "@tandem/shared";
import { Checkbox } from "@mantine/core";
import { groupWords } from "../../ui/notice-words.ts";
import classes from "./notification-preferences.module.css";

interface ToldOfProps {
  readonly preferences: NoticePreferences;
  readonly groups: readonly NoticeGroup[];
  /** Whether mail can be chosen at all. */
  readonly withMail: boolean;
  readonly onChange: (reach: NoticePreferences["reach"]) => void;
}

/** What comes into the inbox and what also by mail: a line for each kind. Mail always brings the inbox with it. */
export function ToldOf({ preferences, groups, withMail, onChange }: ToldOfProps) {
  const set = (kind: NoticeKind, reach: Reach) => onChange({ ...preferences.reach, [kind]: reach });
  return (
    <table className={classes["kinds"]}>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="colgroup">{groupWords[group]}</th>
            <th scope="col">Inbox</th>
            {withMail && <th scope="col">Mail</th>}
          </tr>
          {NOTICE_KINDS.filter((kind) => NOTICE_FACTS[kind].group === group).map((kind) => {
            const reach = reachOf(preferences, kind);
            const { label } = NOTICE_FACTS[kind];
            return (
              <tr key={kind}>
                <th scope="row">{label}</th>
                <td>
                  <Checkbox
                    size="md"
                    aria-label={`${label}: inbox`}
                    checked={reach !== "off"}
                    onChange={(event) => set(kind, event.currentTarget.checked ? "inbox" : "off")}
                  />
                </td>
                {withMail && (
                  <td>
                    <Checkbox
                      size="md"
                      aria-label={`${label}: mail`}
                      checked={reach === "mail"}
                      onChange={(event) => set(kind, event.currentTarget.checked ? "mail" : "inbox")}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
