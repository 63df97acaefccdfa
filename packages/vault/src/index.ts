export { type ConnectOptions, type Connection, connectVault } from './connect-vault.ts';
export { type HostOptions, type VaultHost, createHost } from './host/create-host.ts';
export { type PackShelf, createPackShelf } from './inside/pack-shelf.ts';
export { type VaultParts, createVault } from './inside/create-vault.ts';
export { type TrustedPolicy, trusted } from './jail/trusted.ts';
export type { VaultFiles } from './jail/start-vault.ts';
export { jailBootstrap, jailPolicy } from './jail/bootstrap.ts';
export { type Isolation, isolations, vaultOnPage } from './jail/quarters.ts';
export {
  type Correction,
  type ExportedData,
  type Group,
  type Interest,
  type OpenReport,
  type OpenRequest,
  type ProfileView,
  type RecordOutcome,
  type Vault,
  type VaultCall,
  type VaultDiagnostics,
  type VaultListener,
  vaultCalls,
} from './protocol.ts';
export { serveVault } from './serve-vault.ts';
export type { SlotAnswer, SlotRequest, Snapshot } from './snapshot.ts';
export type { VisitorPrediction, VisitorReason } from '@homebody/predictions';
