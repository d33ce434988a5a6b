import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { MemberAvatar } from "../ui/avatar.tsx";
import { fetchLater, later } from "../ui/later.tsx";
import classes from "./account-menu.module.css";
import type { AccountMenuProps, AccountPopupProps } from "./account-popup.tsx";

const AccountPopup = later<AccountPopupProps>(
  () => import("./account-popup.tsx").then((code) => code.AccountPopup),
  ({ children }) => children,
);

/** One's picture, which opens the menu of what concerns oneself. */
export function AccountMenu(props: AccountMenuProps) {
  const { me } = props;
  const [opened, setOpened] = useState(false);
  return (
    <AccountPopup {...props} opened={opened} onChange={setOpened}>
      <UnstyledButton
        className={classes["me"] ?? ""}
        aria-label={`Your menu, ${me.name}`}
        onClick={() => {
          void fetchLater();
          setOpened(!opened);
        }}
      >
        <MemberAvatar name={me.name} side={me.side} size="lg" decorative />
      </UnstyledButton>
    </AccountPopup>
  );
}
