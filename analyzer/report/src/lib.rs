//! Sinks: sorted findings in, bytes out.
