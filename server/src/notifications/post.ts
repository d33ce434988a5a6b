import { createCompose } from "./compose-mail.ts";
import { keepSending, Mailer } from "./mailer.ts";
import type { NotificationsOptions } from "./options.ts";
import type { Outbox } from "./outbox.ts";
import type { Preferences } from "./preferences.ts";
import { createSmtp, type Message, type SmtpSettings } from "./smtp.ts";

interface PostOptions extends Omit<NotificationsOptions, "smtp"> {
  readonly outbox: Outbox;
  readonly preferences: Preferences;
  readonly smtp: SmtpSettings;
}

/** What sends mail: from the outbox to the mail server, until ended. */
export function startPost(options: PostOptions) {
  const { publicUrl, clock, log, smtp: settings } = options;
  const domain = settings.from.address.replace(/^.*@/, "");
  const smtp = createSmtp(settings);
  const compose = createCompose({ ...options, domain });
  const mailer = new Mailer({ ...options, compose, smtp });
  const sending = keepSending(mailer, log);
  return {
    poke: sending.poke,
    fault: () => mailer.fault,
    /** Rejects with a MailFault. */
    test: (to: Message["to"]) =>
      smtp.send({
        to,
        subject: "Tandem sends mail",
        text: `This mail came from ${publicUrl}, so mail works.\n`,
        html: "<p>This mail came through, so mail works.</p>",
        messageId: `<test-${clock()}@${domain}>`,
        thread: null,
        headers: { "Auto-Submitted": "auto-generated" },
      }),
    async end() {
      await sending.end();
      smtp.close();
    },
  };
}
