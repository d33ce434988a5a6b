import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";

interface SendFormProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form that Ctrl or Cmd with Enter sends from any of its fields, and that never leaves the page. */
export function SendForm({ label, className, onSend, children }: SendFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const send = useEffectEvent(onSend);
  useEffect(() => {
    const element = form.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      send();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <form
      ref={form}
      className={className}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
