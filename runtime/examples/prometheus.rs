//! A service whose maps are scraped by Prometheus: `cargo run -p mapwarden --features metrics --example
//! prometheus`, then `curl localhost:9184/metrics`.
#![allow(clippy::print_stdout, reason = "it tells where it listens")]

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

use mapwarden::metrics::ReportMetrics;
use mapwarden::shared_state;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// The state of the service.
#[shared_state]
#[derive(Default)]
pub struct Service {
    /// Requests by path.
    #[shared_map(sharded = 16, metrics, write_budget = auto)]
    pub requests: HashMap<String, u64>,
    /// Where paths lead.
    #[shared_map(snapshot, metrics)]
    pub routes: HashMap<String, String>,
}

/// Answers scrapes until one of them goes wrong. What was counted is told to the exporter when a scrape
/// comes, so that operations on maps cost no more than a count.
///
/// # Errors
/// A connection fails.
pub fn serve(
    listener: &TcpListener,
    service: &Service,
    exporter: &PrometheusHandle,
    scrapes: usize,
) -> io::Result<()> {
    for connection in listener.incoming().take(scrapes) {
        service.report_metrics();
        answer(&mut connection?, &exporter.render())?;
    }
    Ok(())
}

fn answer(connection: &mut TcpStream, text: &str) -> io::Result<()> {
    let mut request = BufReader::new(&*connection).lines();
    while request
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    write!(
        connection,
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
        text.len()
    )
}

#[allow(dead_code, reason = "the test of this example has a main of its own")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let exporter = PrometheusBuilder::new().install_recorder()?;
    let service = Service::default();
    let listener = TcpListener::bind("127.0.0.1:9184")?;
    println!("http://{}/metrics", listener.local_addr()?);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0_u64.. {
                let path = format!("/page/{}", n % 100);
                service
                    .requests
                    .entry(path, |slot| *slot.or_insert_with(|| 0) += 1);
                std::thread::yield_now();
            }
        });
        serve(&listener, &service, &exporter, usize::MAX)
    })?;
    Ok(())
}
