import helmet from "helmet";

interface Options {
  readonly inlineScripts: readonly string[];
  /** Reached by https: browsers may be told to insist on it. */
  readonly https: boolean;
}

/**
 * Only what Tandem itself serves may run, load or be called, and nobody may frame it. Styles may be inline: Mantine
 * writes its theme's variables into a style element, and charts position their tooltips by style attributes.
 */
export const securityHeaders = ({ inlineScripts, https }: Options) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inlineScripts],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
