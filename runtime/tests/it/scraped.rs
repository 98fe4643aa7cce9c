//! The Prometheus example, scraped.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use metrics_exporter_prometheus::PrometheusBuilder;

#[path = "../../examples/prometheus.rs"]
mod prometheus;

use prometheus::{Service, serve};

#[test]
fn a_scrape_tells_what_happened() {
    let exporter = PrometheusBuilder::new()
        .install_recorder()
        .expect("nobody else installs one");
    let service = Service::default();
    for n in 0..640_u64 {
        let path = format!("/page/{}", n % 10);
        service
            .requests
            .entry(path, |slot| *slot.or_insert_with(|| 0) += 1);
    }
    // A thread tells its reads 64 at a time.
    for _ in 0..640 {
        service.requests.read("/page/1", |_| ());
    }
    assert!(
        service
            .requests
            .compare_exchange("/page/1".to_owned(), &0, 1)
            .is_err()
    );
    service
        .routes
        .entry("/".to_owned(), |slot| slot.put("home".to_owned()));
    let retry = mapwarden::retry::Retry::default();
    let _ = retry.run_with((), |_| (), |()| Err::<(), ()>(()));
    retry.report_metrics("pay");

    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    let text = std::thread::scope(|scope| {
        scope.spawn(|| serve(&listener, &service, &exporter, 1).expect("the scrape is answered"));
        let mut scrape = TcpStream::connect(address).expect("somebody listens");
        scrape
            .write_all(b"GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("it is read");
        let mut text = String::new();
        scrape.read_to_string(&mut text).expect("it is answered");
        text
    });
    assert!(text.starts_with("HTTP/1.1 200 OK"), "{text}");
    for line in [
        "mapwarden_reads_total{map=\"Service.requests\"} 640",
        "mapwarden_writes_total{map=\"Service.requests\"} 641",
        "mapwarden_conflicts_total{map=\"Service.requests\"} 1",
        "mapwarden_entries{map=\"Service.requests\"} 10",
        "mapwarden_entries{map=\"Service.routes\"} 1",
        "mapwarden_retry_handed_over_total{operation=\"pay\"} 1",
        "mapwarden_retry_queue{operation=\"pay\"} 1",
    ] {
        assert!(
            text.lines().any(|found| found == line),
            "{line} is missing in\n{text}"
        );
    }
    for name in [
        "mapwarden_resident_ratio{map=\"Service.requests\"} 0.",
        "mapwarden_write_seconds{map=\"Service.requests\"}",
        "mapwarden_shard_write_seconds{map=\"Service.requests\",shard=",
        "mapwarden_snapshot_age_seconds{map=\"Service.routes\"}",
        "mapwarden_publish_seconds{map=\"Service.routes\"}",
        "mapwarden_write_budget_used{map=\"Service.requests\"}",
    ] {
        assert!(
            text.lines().any(|found| found.starts_with(name)),
            "{name} is missing in\n{text}"
        );
    }
    assert!(!text.contains("mapwarden_snapshot_age_seconds{map=\"Service.requests\"}"));
}
