// Loaded into the server process: when the start script dies, even by kill -9, the channel to it
// closes, and the server must not live on and hold the port.
process.once('disconnect', () => process.exit(0));
