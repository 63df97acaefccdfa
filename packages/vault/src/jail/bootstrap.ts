/**
 * The only script of the jail's document. It starts `blob:` workers, which inherit the jail's
 * policy: no network at all. Kept as text because a strict host policy must allow it by its hash,
 * which docs/privacy.md publishes and a test compares.
 *
 * Firefox (measured: 140) asks no policy for a worker's fonts and for the pictures of notifications; service workers can notify,
 * and a worker's worker would have all of it again. A program finds none of these, and has no other way to them.
 */
export const jailBootstrap = `self.jail=(c,n,p,f)=>{
const t=self.rule??=self.trustedTypes?.createPolicy(n,{createScriptURL:s=>s}),u=URL.createObjectURL(new Blob(["delete self.FontFace;delete self.Notification;delete self.Worker;delete WorkerNavigator.prototype.serviceWorker;",c],{type:"text/javascript"}));
const w=new Worker(t?t.createScriptURL(u):u);
w.onerror=e=>{e.preventDefault();f(e.message||"worker failed")};
w.postMessage(p,[p]);
return()=>w.terminate()}`;

/**
 * Measured to leave no channel open to a worker started from a blob in it. `connect-src` says again
 * what `default-src` says already, for those who read it in the page's inspector.
 */
export const jailPolicy =
  "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:; connect-src 'none'";

export const jailDocument = `<meta http-equiv="Content-Security-Policy" content="${jailPolicy}"><script>${jailBootstrap}</script>`;

/** What the bootstrap adds to the jail's window. Returns how to end the worker. */
export type Jail = (
  code: string,
  policyName: string,
  port: MessagePort,
  onFailure: (message: string) => void,
) => () => void;
